#!/usr/bin/env bash
# Makes sure that what desktops are made of is there; installs Debian's packages when it is not and that is possible.
set -euo pipefail
# shellcheck source=scripts/debian.sh
source "$(dirname "$0")/debian.sh"

# A program (or a file that stands for it) and the package that brings it, as `lightcone-local doctor` lists them.
tools=(
  Xvfb:xvfb openbox:openbox xterm:xterm pcmanfm:pcmanfm dbus-daemon:dbus-daemon
  /usr/libexec/at-spi-bus-launcher:at-spi2-core ffmpeg:ffmpeg bwrap:bubblewrap
  /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf:fonts-dejavu-core
  /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk
  /usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf:fonts-noto-core
  /usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf:fonts-noto-core
  /usr/share/fonts/truetype/noto/NotoColorEmoji.ttf:fonts-noto-color-emoji
  zenity:zenity
)

missing() {
  local tool
  for tool in "${tools[@]}"; do
    command -v "${tool%%:*}" >/dev/null || [ -f "${tool%%:*}" ] || echo "${tool#*:}"
  done | sort -u
}

mapfile -t packages < <(missing)
if [ ${#packages[@]} != 0 ]; then
  install_packages --no-install-recommends "${packages[@]}"
  mapfile -t packages < <(missing)
  if [ ${#packages[@]} != 0 ]; then
    echo "install-desktop.sh: still missing, although they are installed: ${packages[*]}" >&2
    exit 1
  fi
fi
# The browser is not a package of every system.
"$(dirname "$0")/find-chromium.sh" >/dev/null
