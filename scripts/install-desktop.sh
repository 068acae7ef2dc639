#!/usr/bin/env bash
# Makes sure that what desktops are made of is there; installs Debian's packages when it is not and that is possible.
set -euo pipefail

# A program (or a file that stands for it) and the package that brings it, as `lightcone-local doctor` lists them.
tools=(
  Xvfb:xvfb openbox:openbox xterm:xterm pcmanfm:pcmanfm chromium:chromium dbus-daemon:dbus-daemon
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

packages=$(missing)
[ -z "$packages" ] && exit 0
# One word each.
# shellcheck disable=SC2086
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing" $packages "..." >&2
  {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $packages
  } >&2 </dev/null
  packages=$(missing)
  [ -z "$packages" ] && exit 0
fi
# shellcheck disable=SC2086
echo "Desktops need what is missing: install it (Debian: sudo apt-get install" $packages")" >&2
exit 1
