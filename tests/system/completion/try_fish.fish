#!/usr/bin/fish
# fish completes commands, options and sources of bustap. Arguments: the completion file, the folder of bustap.
source $argv[1]
set PATH $argv[2] $PATH

function expect
    set -l got (complete -C $argv[2] | string replace -r '\t.*' '')
    if not contains -- $argv[1] $got
        echo "$argv[2]: expected $argv[1] among: $got" >&2
        exit 1
    end
end

expect stats 'bustap st'
expect state 'bustap st'
expect --fail-on-drop 'bustap audit --fail'
expect --trigger 'bustap record demo --tr'
expect demo 'bustap watch d'
expect replay 'bustap --language de rep'
expect --fast 'bustap --language de replay --f'
