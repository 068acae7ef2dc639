#!/usr/bin/env bash
# Prints the path of a Chromium, which LIGHTCONE_CHROMIUM can name; installs Debian's when there is none and that is possible.
set -euo pipefail
# shellcheck source=scripts/debian.sh
source "$(dirname "$0")/debian.sh"

find_chromium() {
  local name
  for name in "${LIGHTCONE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}

find_chromium && exit 0
install_packages chromium && find_chromium && exit 0
echo "Or set LIGHTCONE_CHROMIUM to the path of a Chromium." >&2
exit 1
