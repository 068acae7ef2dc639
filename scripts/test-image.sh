#!/usr/bin/env bash
# Tries the container image: `test-image.sh IMAGE` with docker and compose.yaml, or as root `test-image.sh --root DIR PROGRAM` in a folder with
# a new Debian, such as debootstrap makes, in which the Dockerfile's steps are done. Either must answer under its public
# URL and to its key only, and run a browser as another user than root.
set -euo pipefail
cd "$(dirname "$0")/.."

key=test-image-key
public=http://lightcone.test:8700
fail() { echo "test-image: $*" >&2; exit 1; }

if [ "${1:-}" = --root ]; then
  [ $# = 3 ] || fail "usage: test-image.sh --root DIR PROGRAM"
  root=$2 address=http://127.0.0.1:18700
  [ "$(id -u)" = 0 ] || fail "a root folder can only be used as root"
  # Mounts end with this program.
  [ -n "${IN_NAMESPACE:-}" ] || exec env IN_NAMESPACE=1 unshare --mount --propagation private "$0" "$@"
  mount --bind "$root" "$root"
  for mount in proc sys dev; do mount --rbind "/$mount" "$root/$mount"; done
  if [ ! -e "$root/data" ]; then
    install -m 755 scripts/image-setup.sh "$root/tmp/image-setup.sh"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    install -m 755 "$3" "$root/tmp/lightcone"
    chroot "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
      /tmp/image-setup.sh /tmp/lightcone
  fi
  # As the Dockerfile says: its user, variables and entry point. Not in a chroot, in which browsers could make no sandbox.
  unshare --mount bash -c 'cd "$1" && pivot_root . mnt && umount -l /mnt && shift && exec "$@"' - "$root" \
    setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs \
    env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/lightcone LANG=C.UTF-8 \
    LIGHTCONE_LOCAL_ADDR=0.0.0.0:18700 LIGHTCONE_LOCAL_DATA=/data LIGHTCONE_LOCAL_PUBLIC_URL=$public \
    LIGHTCONE_LOCAL_API_KEY=$key tini -s -- lightcone serve &
  pid=$!
  trap 'kill "$pid" && wait "$pid" || true' EXIT
else
  [ $# = 1 ] || fail "usage: test-image.sh IMAGE"
  docker info >/dev/null 2>&1 || fail "docker does not run here; use --root"
  export LIGHTCONE_IMAGE=$1 LIGHTCONE_KEY=$key LIGHTCONE_PUBLIC_URL=$public COMPOSE_PROJECT_NAME=lightcone-test-image
  export LIGHTCONE_PORT=18700
  address=http://127.0.0.1:$LIGHTCONE_PORT
  trap 'docker compose logs >&2; docker compose down --volumes' EXIT
  docker compose up --detach --no-build
  [ "$(docker compose exec -T lightcone id -u)" = 10001 ] || fail "the server runs as another user"
fi

status() { curl --silent --output /dev/null --write-out '%{http_code}' --max-time 60 "$@" || true; }
for _ in $(seq 120); do
  [ "$(status "$address/health")" = 200 ] && break
  sleep 0.5
done
expect() {
  local wanted=$1 got; shift
  got=$(status "$@")
  [ "$got" = "$wanted" ] || fail "expected $wanted and got $got: curl $*"
}
expect 200 "$address/health"
expect 401 --header "Host: ${public#http://}" "$address/computers"
expect 403 --header "Host: other.test" --header "Authorization: Bearer $key" "$address/computers"
expect 200 --header "Host: ${public#http://}" --header "Authorization: Bearer $key" "$address/computers"
for kind in browser desktop; do
  made=$(curl --silent --max-time 120 --header "Authorization: Bearer $key" --json "{\"kind\": \"$kind\"}" "$address/computers")
  case $made in *'"id"'*) ;; *) fail "a $kind was not created: $made" ;; esac
done
echo "test-image: works"
