#!/usr/bin/env bash
# Makes a Debian system the one of the container image: `image-setup.sh PROGRAM`, as root. The Dockerfile runs it, and
# test-image.sh where docker does not run.
set -euo pipefail

program=${1:?usage: image-setup.sh PROGRAM}
install -m 755 "$program" /usr/local/bin/lightcone

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# Fonts for what pages in most languages need; curl is for the health check.
apt-get install -y -qq --no-install-recommends \
  bubblewrap ca-certificates curl ffmpeg tini \
  fonts-liberation fonts-noto-cjk fonts-noto-color-emoji fonts-noto-core
lightcone install --yes
apt-get clean
rm -rf /var/lib/apt/lists/*

# The numbers are fixed, so that volumes keep their owner.
groupadd --gid 10001 lightcone
useradd --uid 10001 --gid lightcone --create-home --shell /bin/bash lightcone
install -d -o lightcone -g lightcone -m 700 /data
