#!/usr/bin/env bash
# Compiles each installed header alone, twice over in one file, so that guards are checked too.
# usage: try_headers.sh COMPILER PREFIX PREFIX_LIBDIR [COMPILER_OPTION…]
set -euo pipefail
compiler=$1 prefix=$2 libdir=$3
shift 3

export PKG_CONFIG_PATH=$libdir/pkgconfig
read -ra flags <<<"$(pkg-config --cflags libbus)"
try()
{
    printf '#include <%s>\n#include <%s>\n' "$1" "$1" | "${command[@]}" || { echo "$1 does not compile alone"; return 1; }
}

command=("$compiler" "${flags[@]}" -Wall -Wextra -Wpedantic -Werror -fsyntax-only "$@" -x c++ -)
cd "$prefix/include"
mapfile -t headers < <(find libbus -name '*.h' | sort)
[[ ${#headers[@]} -gt 5 ]]
for header in "${headers[@]}"; do
    while [[ $(jobs -pr | wc -l) -ge $(nproc) ]]; do
        wait -n
    done
    try "$header" &
done
while [[ -n $(jobs -p) ]]; do
    wait -n
done
echo "${#headers[@]} headers compile alone"
