# Completion of bustap in bash. What there is to complete, bustap's own help tells.

# The commands, one a line.
_bustap_commands()
{
    LC_ALL=C bustap --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p'
}

# The options of a command.
_bustap_options()
{
    LC_ALL=C bustap "$1" --help 2>/dev/null | sed -n 's/^  \(-.*\)/\1/p' | sed 's/  .*//; s/<[^>]*>//; s/,/ /g'
}

# What may stand for a session or an app, beside files.
_bustap_sources()
{
    echo demo
    bustap list --json 2>/dev/null | sed -n 's/.*"name":"\([^"]*\)".*/\1/p'
}

_bustap()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local first=1
    [[ ${COMP_WORDS[1]} == --language ]] && first=3
    COMPREPLY=()
    case $previous in
    --language)
        mapfile -t COMPREPLY < <(compgen -W "en de zh_CN" -- "$current")
        return
        ;;
    --compress)
        mapfile -t COMPREPLY < <(compgen -W "lz4 zstd" -- "$current")
        return
        ;;
    -f | --filter | --trigger | -n | --seconds | --at | --follow | --speed | --seed | --payload)
        return
        ;;
    esac
    if ((COMP_CWORD == first)); then
        mapfile -t COMPREPLY < <(compgen -W "$(_bustap_commands) --help --version --language" -- "$current")
    elif [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_bustap_options "${COMP_WORDS[first]}")" -- "$current")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -W "$(_bustap_sources)" -- "$current"; compgen -f -- "$current")
    fi
}

complete -F _bustap bustap
