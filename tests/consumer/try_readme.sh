#!/usr/bin/env bash
# Takes the app out of README.md (its first cmake and its first cpp block), builds and runs it as try_app.sh does.
# usage: try_readme.sh README BUILD_FOLDER EXPECTED_OUTPUT [CMAKE_OPTION…]
set -euo pipefail
readme=$1 build=$2 expected=$3
shift 3

# The lines of the first block of the given language.
first_block()
{
    awk -v fence="\`\`\`$1" '$0 == fence { inside = 1; next } inside && /^```/ { exit } inside' "$readme"
}

rm -rf "$build"
mkdir -p "$build/source"
first_block cmake >"$build/source/CMakeLists.txt"
first_block cpp >"$build/source/main.cpp"
"$(dirname "$0")/try_app.sh" "$build/source" "$build/build" hello "$expected" "$@"
