#!/usr/bin/env bash
# Prints the path of a Chromium, which LIGHTCONE_CHROMIUM can name; installs Debian's when there is none and that is possible.
set -euo pipefail
# shellcheck source=scripts/debian.sh
source "$(dirname "$0")/debian.sh"

# A snap cannot use the profiles of computers. Ubuntu's chromium-browser is a script that starts one.
is_snap() {
  local real
  real=$(readlink -f "$1")
  [[ $1 = /snap/* || ${real##*/} = snap ]] || { [ "$(head -c 2 "$real")" = '#!' ] && head -c 4096 "$real" | grep -aq '/snap/bin/'; }
}

find_chromium() {
  local name path
  for name in "${LIGHTCONE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] || continue
    path=$(command -v "$name") || continue
    is_snap "$path" || { echo "$path"; return 0; }
  done
  return 1
}

# Whether the archive has Chromium as a package of its own. Ubuntu's has not.
in_archive() {
  local record
  record=$(apt-cache show --no-all-versions chromium 2>/dev/null | grep -E '^(Package|Depends|Pre-Depends):') || record=
  case $record in
    *snapd*) return 1 ;;
    *"Package: chromium"*) return 0 ;;
    *) ! grep -Eq '^(ID|ID_LIKE)=.*ubuntu' /etc/os-release ;;
  esac
}

find_chromium && exit 0
if in_archive; then
  install_packages chromium && find_chromium && exit 0
else
  echo "${0##*/}: there is no Chromium but a snap, which cannot be used here: install Google Chrome (\`lightcone install\` does)." >&2
fi
echo "Or set LIGHTCONE_CHROMIUM to the path of a Chromium." >&2
exit 1
