#!/usr/bin/env bash
# Builds the Debian packages, installs them into a scratch root, checks what is there, and runs the programs from
# there. Checks whose tool is absent are left out, and said so.
# usage: try_deb.sh BUILD_FOLDER WORK_FOLDER CPACK
set -euo pipefail
build=$1 work=$2 cpack=$3
root=$work/root

fail()
{
    printf 'FAILED: %s\n' "$*"
    exit 1
}

have()
{
    command -v "$1" >/dev/null || { echo "left out, for want of $1: $2"; return 1; }
}

# The value of a field in a package's control file.
field()
{
    dpkg-deb -f "$1" "$2"
}

echo "== Building the packages"
rm -rf "$work"
mkdir -p "$work/packages"
"$cpack" --config "$build/CPackConfig.cmake" -G DEB -B "$work/packages" >"$work/cpack.log" 2>&1 ||
    { cat "$work/cpack.log"; fail "cpack"; }
inspector=$(echo "$work"/packages/bus-inspector_*.deb)
development=$(echo "$work"/packages/libbus-dev_*.deb)
[[ -f $inspector && -f $development ]] || { cat "$work/cpack.log"; fail "bus-inspector and libbus-dev expected"; }

echo "== What the packages say of themselves"
[[ $(field "$inspector" Depends) == *libqt6widgets6* ]] || fail "bus-inspector does not depend on Qt Widgets"
[[ $(field "$development" Depends) == *qt6-base-dev* ]] || fail "libbus-dev does not depend on qt6-base-dev"
[[ -n $(field "$inspector" Description) ]] || fail "bus-inspector has no description"

echo "== Installing into a scratch root"
mkdir -p "$root"
for package in "$work"/packages/*.deb; do
    dpkg-deb -x "$package" "$root"
done
for file in usr/bin/bus-inspector usr/bin/bustap usr/share/man/man1/bus-inspector.1 usr/share/man/man1/bustap.1 \
    usr/share/applications/bus-inspector.desktop usr/share/metainfo/org.libbus.BusInspector.metainfo.xml \
    usr/share/icons/hicolor/scalable/apps/bus-inspector.svg usr/share/doc/bus-inspector/copyright \
    usr/include/libbus/bus/local_agent_bus.h usr/include/libbus/tap/tap.h; do
    [[ -f $root/$file ]] || fail "/$file is missing"
done
find "$root" -name LibBusConfig.cmake | grep -q . || fail "the CMake package is missing"
find "$root" -name libbus.pc | grep -q . || fail "the pkg-config file is missing"
unwanted=$(find "$root" -type f \( -name '*.cpp' -o -name 'tst_*' -o -name '*_p.h' \))
[[ -z $unwanted ]] || fail "these do not belong into a package: $unwanted"
internal=$(grep -rl '^// Internal' "$root/usr/include" || true)
[[ -z $internal ]] || fail "internal headers are installed: $internal"
if traces=$(grep -rIlF "$build" "$root" || grep -lF "$build" "$root"/usr/bin/*); then
    fail "the build folder's path is in $traces"
fi

echo "== Desktop entry, metadata, man pages"
have desktop-file-validate "the desktop entry" && desktop-file-validate "$root"/usr/share/applications/*.desktop
have appstreamcli "the AppStream metadata" && appstreamcli validate --no-net "$root"/usr/share/metainfo/*.xml
icon=$(sed -n 's/^Icon=//p' "$root/usr/share/applications/bus-inspector.desktop")
[[ -f $root/usr/share/icons/hicolor/scalable/apps/$icon.svg ]] || fail "the desktop entry's icon is not there: $icon"
if have man "the man pages"; then
    for page in "$root"/usr/share/man/man1/*.1; do
        warnings=$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
        [[ -z $warnings ]] || fail "$page: $warnings"
    done
fi

echo "== Running the programs"
export QT_QPA_PLATFORM=offscreen LD_LIBRARY_PATH=$root/usr/lib HOME=$work/home
mkdir -p "$HOME"
version=$(sed -n 's/^set(CPACK_PACKAGE_VERSION "\(.*\)")$/\1/p' "$build/CPackConfig.cmake")
for program in bus-inspector bustap; do
    said=$(timeout 20 "$root/usr/bin/$program" --version)
    [[ $said == *"$version"* ]] || fail "$program --version says \"$said\", expected $version"
done
lines=$(timeout 30 "$root/usr/bin/bustap" demo --seconds 1 --json | wc -l)
[[ $lines -gt 10 ]] || fail "bustap demo printed only $lines records"

# What a program tells with --help; bustap tells it of each of its commands.
help_of()
{
    timeout 20 "$root/usr/bin/$1" --help
    [[ $1 == bustap ]] || return 0
    "$root/usr/bin/bustap" --help | sed -nE 's/^  ([a-z]+) .*/\1/p' | while read -r command; do
        timeout 20 "$root/usr/bin/bustap" "$command" --help
    done
}

echo "== Every option of the programs is in their man pages"
for program in bus-inspector bustap; do
    page=$(sed 's/\\-/-/g' "$root/usr/share/man/man1/$program.1")
    options=$(help_of "$program" | grep -oE -- '^ +(-[a-z], )?--[a-z][a-z-]+' | grep -oE -- '--[a-z-]+' | sort -u)
    [[ $options == *--help* ]] || fail "$program --help names no options"
    for option in $options; do
        [[ $option == --help-all || $page == *"$option"* ]] || fail "$program.1 does not tell about $option"
    done
done
echo "The packages are sound."
