# The local server with browsers and desktops. `make dist` builds the program first:
#
#   make dist && docker build --tag lightcone . && docker compose up
#
# It answers beyond the container only to its key and under its public URL: docs/local-server.md, "Behind a proxy".
FROM debian:bookworm-slim

COPY target/packages/files/ /tmp/files/
COPY scripts/image-setup.sh /tmp/
RUN /tmp/image-setup.sh "/tmp/files/$(uname -m)-unknown-linux-gnu/lightcone" && rm -r /tmp/files /tmp/image-setup.sh

# The user lightcone, by numbers that a host can check.
USER 10001:10001
WORKDIR /home/lightcone
ENV LANG=C.UTF-8 \
    LIGHTCONE_LOCAL_ADDR=0.0.0.0:8700 \
    LIGHTCONE_LOCAL_DATA=/data
VOLUME /data
EXPOSE 8700

# The port is that of LIGHTCONE_LOCAL_ADDR.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["sh", "-c", "exec curl --fail --silent --output /dev/null http://127.0.0.1:${LIGHTCONE_LOCAL_ADDR##*:}/health"]

# tini ends what programs of computers leave behind.
ENTRYPOINT ["tini", "--", "lightcone", "serve"]
