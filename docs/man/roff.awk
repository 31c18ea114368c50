# lowdown's man page as every reader of man pages knows it: tables are asked for, code is bold, a
# heading is one line, a definition is a tagged paragraph, nothing stands doubled.
function is_paragraph(line) { return line == ".LP" || line == ".PP" }
function is_heading(line) { return line ~ /^\.S[HS]$/ }
NR > 1 { gsub(/\\fC/, "\\fB"); lines[++count] = $0 }
END {
  print "'\\\" t"
  for (i = 1; i <= count; ++i) {
    if (is_heading(lines[i])) {
      print lines[i] " " lines[i + 1]
      ++i
      if (is_paragraph(lines[i + 1])) ++i
      if (lines[i + 2] != ".if n \\") continue
    }
    if (is_paragraph(lines[i]) && lines[i + 2] == ".if n \\") {
      print ".TP\n" lines[i + 1]
      for (i += 2; lines[i] !~ /^\.IP/; ++i) continue
    } else {
      print is_paragraph(lines[i]) ? ".PP" : lines[i]
    }
  }
}
