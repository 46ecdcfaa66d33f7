#!/usr/bin/env bash
# Configures and builds the app of a folder from scratch, runs it, and compares what it prints.
# usage: try_app.sh FOLDER BUILD_FOLDER PROGRAM EXPECTED_OUTPUT [CMAKE_OPTION…]
set -euo pipefail
source=$1 build=$2 program=$3 expected=$4
shift 4

rm -rf "$build"
cmake -S "$source" -B "$build" -G Ninja "$@"
cmake --build "$build"
printed=$(timeout 20 "$build/$program" 2>&1) || { echo "$program failed: $printed"; exit 1; }
[[ $printed == "$expected" ]] || { printf 'expected: %s\nprinted:  %s\n' "$expected" "$printed"; exit 1; }
