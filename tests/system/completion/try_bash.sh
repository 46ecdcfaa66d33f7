#!/bin/bash
# bash completes commands, options and sources of bustap. Arguments: the completion file, the folder of bustap.
set -eu
. "$1"
PATH=$2:$PATH

# What is proposed for the last of these words.
proposals()
{
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _bustap
    echo " ${COMPREPLY[*]} "
}

expect()
{
    local wanted=$1
    shift
    local got
    got=$(proposals "$@")
    [[ $got == *" $wanted "* ]] || { echo "$*: expected $wanted among:$got" >&2; exit 1; }
}

expect stats bustap st
expect state bustap st
expect findings bustap fi
expect --version bustap --v
expect --fail-on-drop bustap audit --fail
expect --trigger bustap record demo --tr
expect -f bustap watch -
expect demo bustap watch d
expect replay bustap --language de rep
expect --fast bustap --language de replay --f
expect zstd bustap record demo x.mcap --compress z
cd "$(dirname "$1")"
expect bustap.bash bustap watch bustap.b
[[ $(proposals bustap watch demo -f x) == "  " ]] || { echo "a filter is nothing to complete" >&2; exit 1; }
for command in $(_bustap_commands); do # each has its help, and so its options
    expect --help bustap "$command" --he
done
