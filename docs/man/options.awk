# A program's --help to Markdown: each option a term and its definition, a group of them under a
# heading. Examples, usage and commands are left to the page.
function tell() {
  if (term != "") printf "%s\n: %s\n\n", term, text
  term = ""
}
/^[A-Z][a-z]*:$/ {
  tell()
  is_list = $0 !~ /^(Examples|Usage|Positionals|Subcommands):$/
  if (is_list && $0 != "Options:") printf "### %s\n\n", substr($0, 1, length($0) - 1)
  next
}
is_list && /^  -/ {
  tell()
  sub(/^  /, "")
  at = match($0, /   *[^ ]/)
  text = at ? substr($0, at) : ""
  sub(/^ +/, "", text)
  term = at ? substr($0, 1, at - 1) : $0
  space = index(term, " ")
  value = space ? " *" substr(term, space + 1) "*" : ""
  name = space ? substr(term, 1, space - 1) : term
  sub(/,/, "`, `", name)
  term = "`" name "`" value
  next
}
is_list && /^ +[^ ]/ {
  sub(/^ +/, "")
  text = text (text == "" ? "" : " ") $0
  next
}
{ tell() }
END { tell() }
