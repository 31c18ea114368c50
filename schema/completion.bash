# Bash completion of picket-index and picket-search: they know themselves what may follow.
_picket() {
  local words=() word kept offer
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do # bash takes --option=value apart at the '='
    if [[ ${#words[@]} -gt 0 && ($word == = || ${words[-1]} == --*=) ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
  done
  [[ ${words[-1]} == --*=* ]] && kept=${words[-1]%%=*}=
  COMPREPLY=()
  while IFS=$'\t' read -r offer _; do
    case $offer in
      :files) compopt -o default ;;
      :folders) compopt -o dirnames ;;
      *) COMPREPLY+=("$(printf %q "${offer#"$kept"}")") ;;
    esac
  done < <("$1" --complete -- "${words[@]}" 2>/dev/null)
}
complete -F _picket picket-index picket-search
