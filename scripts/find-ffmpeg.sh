#!/usr/bin/env bash
# Prints the path of an ffmpeg; installs Debian's when there is none and that is possible.
set -euo pipefail

find_ffmpeg() { command -v "${LIGHTCONE_FFMPEG:-ffmpeg}"; }

find_ffmpeg && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing ffmpeg ..." >&2
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ffmpeg; } >&2 </dev/null
  find_ffmpeg && exit 0
fi
echo "ffmpeg is missing: install it (Debian: sudo apt-get install ffmpeg), or set LIGHTCONE_FFMPEG to its path" >&2
exit 1
