#compdef picket-index picket-search
# Zsh completion of picket-index and picket-search: they know themselves what may follow.
local line about
local -a offers
for line in "${(@f)$($words[1] --complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
  case $line in
    :files) _files; return ;;
    :folders) _files -/; return ;;
    *$'\t'*)
      about=${line#*$'\t'}
      line=${line%%$'\t'*}
      offers+=("${line//:/\\:}:$about") ;;
    ?*) offers+=("${line//:/\\:}") ;;
  esac
done
_describe -V offer offers
