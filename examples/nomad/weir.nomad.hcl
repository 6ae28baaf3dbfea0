# nomad job run weir.nomad.hcl
#
# A Weir on each client node, in front of the instances that Consul knows as "web". Nomad's own services are in no DNS: those
# that Weir is to find need provider = "consul", which is the default.
job "weir" {
  datacenters = ["*"]
  type        = "system"

  # One node after the other, and back where the new one does not get well; older Nomads know only the first two for jobs of
  # this type.
  update {
    max_parallel = 1
    stagger      = "30s"
    auto_revert  = true
  }

  group "weir" {
    network {
      mode = "bridge"
      port "http" {
        static = 80
        to     = 8080
      }
      port "admin" {
        to = 9090
      }
    }

    service {
      name = "weir"
      port = "http"

      check {
        type     = "http"
        port     = "admin"
        path     = "/healthz"
        interval = "5s"
        timeout  = "2s"
      }
    }

    restart {
      attempts = 10
      interval = "5m"
      delay    = "1s"
      mode     = "delay"
    }

    task "weir" {
      driver = "docker"

      # Ports close at once, and requests may finish for shutdown_timeout; then Nomad would end the rest.
      kill_signal  = "SIGTERM"
      kill_timeout = "60s"
      # Consul forgets this Weir first, for whoever finds it there.
      shutdown_delay = "5s"

      config {
        image           = "weir"
        args            = ["@/local/weir.args"]
        ports           = ["http", "admin"]
        readonly_rootfs = true
        cap_drop        = ["all"]

        mount {
          type     = "tmpfs"
          target   = "/tmp"
          readonly = false
          tmpfs_options {
            size = 268435456
          }
        }
      }

      # The node's Consul agent, whose DNS listens at that address too (client_addr).
      template {
        destination = "local/weir.args"
        data        = <<-ARGUMENTS
          --nameservers={{ env "attr.unique.network.ip-address" }}:8600
          --hold=30s
          --shutdown_timeout=50s
          --admin=0.0.0.0:9090
          8080:_web._tcp.service.consul
        ARGUMENTS

        change_mode = "script"
        change_script {
          command = "/usr/local/bin/weir"
          args    = ["reload"]
          timeout = "30s"
        }
      }

      resources {
        cpu    = 200
        memory = 256
      }
    }
  }
}
