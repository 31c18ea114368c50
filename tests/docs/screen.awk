# A terminal's screen, escape sequences and all, as an SVG picture: awk -v command=... -f screen.awk
function escaped(text) {
  gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text)
  return text
}
# The line's runs, each in the class that its escape sequence stands for.
function drawn(line,   out, at, code, rest) {
  out = ""
  while ((at = index(line, "\033["))) {
    out = out escaped(substr(line, 1, at - 1))
    rest = substr(line, at + 2)
    code = substr(rest, 1, index(rest, "m") - 1)
    line = substr(rest, index(rest, "m") + 1)
    gsub(/;/, "-", code)
    out = out (code == "0" ? "</tspan>" : "<tspan class=\"s" code "\">")
  }
  return out escaped(line)
}
BEGIN { lines[++count] = "<tspan class=\"prompt\">$ </tspan>" escaped(command) }
!/\033/ {  # a terminal breaks what is too long for it
  for (; length($0) > 80; $0 = substr($0, 81)) lines[++count] = escaped(substr($0, 1, 80))
}
{ lines[++count] = drawn($0) }
END {
  height = count * 18 + 32
  print "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"" height "\" viewBox=\"0 0 720 " height "\">"
  print "<title>" escaped(command) "</title>"
  print "<style>"
  print "text { font: 14px 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #d8dee9; white-space: pre }"
  print ".prompt, .s2 { fill: #8a94a6 } .s1 { font-weight: bold; fill: #ffffff }"
  print ".s1-31 { font-weight: bold; fill: #ff9d76 } .s36 { fill: #88c0d0 } .s1-4 { font-weight: bold; fill: #ffffff }"
  print "</style>"
  print "<rect width=\"720\" height=\"" height "\" rx=\"8\" fill=\"#20242c\"/>"
  for (i = 1; i <= count; ++i) {
    print "<text x=\"18\" y=\"" i * 18 + 14 "\" xml:space=\"preserve\">" lines[i] "</text>"
  }
  print "</svg>"
}
