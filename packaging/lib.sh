# What packaging/run and packaging/test share. Sourced by bash; $root is the checkout.

# Tells in one line what happens next.
step()
{
    printf '==> %s\n' "$*" >&2
}

# Prints an error and ends the script.
fail()
{
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# The packages of packaging/packages that the given purposes need and that are not installed.
missing_packages()
{
    local purposes=" $* " name purpose rest
    sed 's/#.*//' "$root/packaging/packages" | while read -r name purpose rest; do
        [[ -n $name && $purposes == *" $purpose "* ]] || continue
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || printf '%s\n' "$name"
    done | sort -u
}

# Installs what the given purposes need; asks apt only if something is missing.
install_packages()
{
    command -v apt-get >/dev/null || fail "needs apt-get (Debian 12 or newer); see packaging/packages for what to install"
    local missing as_root=()
    mapfile -t missing < <(missing_packages "$@")
    if [[ ${#missing[@]} -eq 0 ]]; then
        step "All packages are installed"
        return
    fi
    step "Installing ${missing[*]}"
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || fail "run this as root, or install sudo: packages are missing (${missing[*]})"
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Configures the preset and builds the given targets (all, without any).
build()
{
    local preset=$1
    shift
    if command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER-ccache}
    fi
    step "Configuring (preset $preset)"
    cmake --preset "$preset" --log-level=WARNING
    step "Building"
    cmake --build --preset "$preset" "${@/#/--target=}"
}

# Qt wants a UTF-8 locale; a fresh system may have none.
if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
    export LC_ALL=C.UTF-8
fi
cd "$root"
