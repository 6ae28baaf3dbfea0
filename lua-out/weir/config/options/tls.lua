local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local connected = ____protocols.connected
local http = ____protocols.http
local requests = ____protocols.requests
local tls = {title = "TLS", options = {
    {
        name = "tls",
        scope = "mapping",
        reader = "nginx",
        protocols = connected,
        type = "key_files",
        default = "",
        doc = "Ends TLS at this port, for HTTP with HTTP/2, with the certificate and key of these files in PEM form; of several, that for the host which the client names. All mappings of a port share their certificates. The files are looked at every 10 s, and a renewed pair is used from then on."
    },
    {
        name = "tls_unknown",
        scope = "listener",
        reader = "nginx",
        protocols = connected,
        type = "one_of",
        choices = {"refuse", "first"},
        default = "refuse",
        doc = "What a client gets that names a host for which there is no certificate, or names none: refuse ends the handshake, first shows it the first certificate of the port."
    },
    {
        name = "http3",
        scope = "listener",
        reader = "nginx",
        protocols = requests,
        type = "boolean",
        default = "off",
        doc = "Experimental: HTTP/3 as well, over UDP at the same port, which clients are told of over TLS (Alt-Svc). It needs an nginx with http_v3, such as OpenResty's, and a reload ends its connections."
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
    },
    {
        name = "peer_tls",
        scope = "service",
        reader = "weir",
        protocols = connected,
        type = "one_of",
        choices = {"off", "on", "insecure"},
        default = "off",
        doc = "Whether peers are spoken to over TLS: on has them show a certificate for peer_tls_name; insecure takes any, so that whoever is in between may be the peer."
    },
    {
        name = "peer_tls_name",
        scope = "service",
        reader = "weir",
        protocols = connected,
        type = "tls_name",
        default = "",
        doc = "The name that peers are asked for (SNI), and that their certificate is for; empty is that of the service, for an SRV name without _service._protocol."
    },
    {
        name = "peer_ca",
        scope = "service",
        reader = "nginx",
        protocols = connected,
        type = "file",
        default = nil,
        doc = "The certificates, in PEM, of the authorities whose word counts; unset takes those that the machine trusts."
    }
}}
____exports.tls = tls
return ____exports
