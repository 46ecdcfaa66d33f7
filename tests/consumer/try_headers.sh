#!/usr/bin/env bash
# Compiles each installed header alone, twice over in one file, so that guards are checked too.
# usage: try_headers.sh COMPILER PREFIX PREFIX_LIBDIR [COMPILER_OPTION…]
set -euo pipefail
compiler=$1 prefix=$2 libdir=$3
shift 3

export PKG_CONFIG_PATH=$libdir/pkgconfig
read -ra flags <<<"$(pkg-config --cflags libbus)"
cd "$prefix/include"
headers=0
while read -r header; do
    printf '#include <%s>\n#include <%s>\n' "$header" "$header" |
        "$compiler" "${flags[@]}" -Wall -Wextra -Wpedantic -Werror -fsyntax-only "$@" -x c++ - ||
        { echo "$header does not compile alone"; exit 1; }
    headers=$((headers + 1))
done < <(find libbus -name '*.h' | sort)
echo "$headers headers compile alone"
[[ $headers -gt 5 ]]
