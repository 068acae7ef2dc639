#!/usr/bin/env bash
# Prints the path of a program whose Debian package has its name; installs the package when the program is missing and that is
# possible.
#
#   scripts/find-program.sh ffmpeg
set -euo pipefail
# shellcheck source=scripts/debian.sh
source "$(dirname "$0")/debian.sh"

command -v "$1" || { install_packages "$1" && command -v "$1"; }
