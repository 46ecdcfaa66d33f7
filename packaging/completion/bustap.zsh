#compdef bustap
# Completion of bustap in zsh. What there is to complete, bustap's own help tells.

_bustap()
{
    local -a commands options sources
    local first=2
    [[ $words[2] == --language ]] && first=4
    case $words[CURRENT-1] in
    --language)
        compadd en de zh_CN
        return
        ;;
    --compress)
        compadd lz4 zstd
        return
        ;;
    -f | --filter | --trigger | -n | --seconds | --at | --follow | --speed | --seed | --payload)
        return
        ;;
    esac
    if (( CURRENT == first )); then
        commands=(${(f)"$(LC_ALL=C bustap --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\)  *\(.*\)/\1:\2/p')"})
        _describe command commands
        compadd -- --help --version --language
    elif [[ $words[CURRENT] == -* ]]; then
        options=(${=${"$(LC_ALL=C bustap $words[first] --help 2>/dev/null | sed -n 's/^  \(-.*\)/\1/p' \
            | sed 's/  .*//; s/<[^>]*>//; s/,/ /g')"}})
        compadd -- $options
    else
        sources=(demo ${(f)"$(bustap list --json 2>/dev/null | sed -n 's/.*"name":"\([^"]*\)".*/\1/p')"})
        compadd -- $sources
        _files
    fi
}

_bustap "$@"
