#!/usr/bin/env bash
# Compiles the app with nothing but what pkg-config says, runs it, and compares what it prints.
# usage: try_pkg_config.sh COMPILER PREFIX_LIBDIR MAIN_CPP BUILD_FOLDER EXPECTED_OUTPUT [MODULE]
set -euo pipefail
compiler=$1 libdir=$2 main=$3 build=$4 expected=$5 module=${6:-libbus}

export PKG_CONFIG_PATH=$libdir/pkgconfig LD_LIBRARY_PATH=$libdir
mkdir -p "$build"
# shellcheck disable=SC2046 # the flags are words
"$compiler" "$main" -o "$build/app" $(pkg-config --cflags --libs "$module")
printed=$(timeout 20 "$build/app" 2>&1) || { echo "the app failed: $printed"; exit 1; }
[[ $printed == "$expected" ]] || { printf 'expected: %s\nprinted:  %s\n' "$expected" "$printed"; exit 1; }
