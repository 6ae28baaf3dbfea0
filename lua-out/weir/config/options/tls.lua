local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local http = ____protocols.http
local tls = {title = "TLS", options = {
    {
        name = "tls",
        scope = "mapping",
        reader = "nginx",
        protocols = http,
        type = "key_files",
        default = "",
        doc = "Ends TLS at this port, HTTP/2 included, with the certificate and key of these files in PEM form; of several, that for the host which the client names. All mappings of a port share their certificates. The files are looked at every 10 s, and a renewed pair is used from then on."
    },
    {
        name = "tls_unknown",
        scope = "listener",
        reader = "nginx",
        protocols = http,
        type = "one_of",
        choices = {"refuse", "first"},
        default = "refuse",
        doc = "What a client gets that names a host for which there is no certificate, or names none: refuse ends the handshake, first shows it the first certificate of the port."
    },
    {
        name = "hsts",
        scope = "listener",
        reader = "nginx",
        protocols = http,
        type = "age",
        default = "0s",
        doc = "How long browsers are to come by https only (RFC 6797), which they are told over TLS; 0 says nothing."
    },
    {
        name = "redirect_https",
        scope = "listener",
        reader = "nginx",
        protocols = http,
        type = "https_port",
        default = "off",
        doc = "Sends clients that come without TLS to https, by a redirect (308) to the same host and path at port 443 or the one given, unless a proxy that is trusted says that they came by https."
    },
    {
        name = "acme_challenge",
        scope = "process",
        reader = "nginx",
        type = "file",
        ["or"] = "off",
        default = "off",
        doc = "The folder in which an ACME client puts its answers, under .well-known/acme-challenge: they are served at every port without TLS, before any redirect."
    }
}}
____exports.tls = tls
return ____exports
