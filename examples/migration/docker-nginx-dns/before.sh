docker run --network my-network -p 80:80 -p 81:81 inercia/docker-nginx-dns 80:webserver:8080 81:graphite:8081
