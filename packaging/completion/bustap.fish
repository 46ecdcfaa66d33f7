# Completion of bustap in fish. What there is to complete, bustap's own help tells.

# The command on the line; nothing where there is none yet.
function __bustap_command
    set -l words (commandline -opc)
    set -e words[1]
    if test "$words[1]" = --language
        set -e words[1..2]
    end
    test -n "$words[1]"; and echo $words[1]
end

function __bustap_commands
    LC_ALL=C bustap --help 2>/dev/null | string match -rg '^  ([a-z]+ +.*)' | string replace -r ' +' \t
end

function __bustap_options
    LC_ALL=C bustap (__bustap_command) --help 2>/dev/null | string match -rg '^  (-.*)' \
        | string replace -r '  .*' '' | string replace -r '<.*' '' | string split ', ' | string trim
end

function __bustap_sources
    echo demo
    bustap list --json 2>/dev/null | string match -rg '"name":"([^"]*)"'
end

complete -c bustap -n 'not __bustap_command >/dev/null' -f -a '(__bustap_commands)'
complete -c bustap -n 'not __bustap_command >/dev/null' -f -l help -l version
complete -c bustap -n 'not __bustap_command >/dev/null' -x -l language -a 'en de zh_CN'
complete -c bustap -n '__bustap_command >/dev/null; and string match -q -- "-*" (commandline -ct)' -f -a '(__bustap_options)'
complete -c bustap -n '__bustap_command >/dev/null' -a '(__bustap_sources)'
complete -c bustap -n '__bustap_command >/dev/null' -x -l compress -a 'lz4 zstd'
