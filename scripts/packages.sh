# Sourced by the other scripts: names and installs missing Debian packages, in the reader's language.

say() {
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        fr*) printf 'guichet : %s\n' "$2" >&2 ;;
        *) printf 'guichet: %s\n' "$1" >&2 ;;
    esac
}

# Installs the packages given that are missing; says which before it does.
need_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if ! command -v apt-get >/dev/null; then
        say "these packages are missing and apt-get is not here: ${missing[*]}" \
            "il manque ces paquets et apt-get est absent : ${missing[*]}"
        exit 69
    fi
    say "installing missing packages: ${missing[*]}" "installation des paquets manquants : ${missing[*]}"
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    if ! "${as_root[@]}" apt-get install -y "${missing[@]}" >&2; then
        "${as_root[@]}" apt-get update >&2
        "${as_root[@]}" apt-get install -y "${missing[@]}" >&2
    fi
}

need_swift() {
    command -v swift >/dev/null && return 0
    say "no Swift toolchain on PATH: install Swift 6.2 or later from swift.org and run this again" \
        "aucune chaîne Swift dans PATH : installez Swift 6.2 ou plus récent depuis swift.org et relancez"
    exit 69
}
