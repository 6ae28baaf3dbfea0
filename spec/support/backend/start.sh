#!/bin/sh
set -eu
answer=at_once
if [ -n "${DELAY:-}${STATUS:-}" ]; then answer=as_told; fi
ln -sf "$answer.conf" /etc/nginx/answer.conf
exec nginx -g 'daemon off;'
