# shellcheck shell=bash
# For scripts to source: installs Debian's packages, or says which to install.

# install_packages [OPTION...] PACKAGE...: installs them if that is possible; if not, says how and fails.
install_packages() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "apt-get install $* ..." >&2
    {
      apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq "$@"
    } >&2 </dev/null && return 0
  fi
  echo "${0##*/}: programs are missing that these packages of Debian have: sudo apt-get install $*" >&2
  return 1
}

# need PACKAGE...: installs those of them that are not installed.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}
