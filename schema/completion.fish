# Fish completion of picket-index and picket-search: they know themselves what may follow.
function __picket_offers
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l offers ($words[1] --complete -- $words[2..] (commandline --current-token --cut-at-cursor) 2>/dev/null)
    switch "$offers"
        case :files
            __fish_complete_path (commandline --current-token --cut-at-cursor)
        case :folders
            __fish_complete_directories (commandline --current-token --cut-at-cursor) ''
        case '*'
            printf '%s\n' $offers
    end
end
complete --command picket-index --no-files --arguments '(__picket_offers)'
complete --command picket-search --no-files --arguments '(__picket_offers)'
