import { contentOf, run } from "./run";

/** An OpenResty that tells its build, accepts all but port 81 and what LACKS matches, and says how it was called. */
const openresty = `#!/bin/sh
if [ "$1" = -V ]; then
  echo "nginx version: openresty/\${VERSION:-1.29.2.5}" >&2
  echo "configure arguments: --add-module=../ngx_lua-0.10.29 \${SSL:---with-http_ssl_module} \${HTTP2:---with-http_v2_module}" >&2
elif [ "$1" = -t ]; then
  if [ -n "$LACKS" ] && grep -q "$LACKS" "$6"; then exit 1; fi
  if grep -q 'listen 81;' "$6"; then echo "nginx: [emerg] no port 81" >&2; exit 1; fi
else
  echo "$$ $*"
fi
`;

let folder = "";

before_each(() => {
  folder = string.gsub(run("mktemp -d").stdout, "\n", "")[0];
  run(`mkdir ${folder}/path`);
  const [file] = io.open(`${folder}/path/openresty`, "w");
  file!.write(openresty);
  file!.close();
  run(`chmod +x ${folder}/path/openresty`);
});

after_each(() => {
  run(`rm -r ${folder}`);
});

/** Runs weir with that OpenResty, and its socket in a folder that is removed. */
function weir(args: string, variables = ""): ReturnType<typeof run> {
  return run(`PATH=${folder}/path:$PATH WEIR_SOCKET=${folder}/run/weir.sock ${variables} exec bin/weir ${args}`);
}

describe("weir", () => {
  const refusals: readonly { args: string; status: number; line: string }[] = [
    {
      args: "''",
      status: 2,
      line: 'argument 1, character 1: "" names no service; write PORT:NAME:PORT, such as 80:webserver:8080',
    },
    {
      args: "'80:a;b{}:80'",
      status: 2,
      line: 'argument 1, character 4: "a;b{}" is no DNS name; write PORT:NAME:PORT, such as 80:webserver:8080',
    },
    {
      args: "80:web:80,polcy=random",
      status: 2,
      line: 'argument 1, character 11: there is no option "polcy"; did you mean policy?',
    },
    {
      args: "--refrsh=1s 80:web:80",
      status: 2,
      line: 'argument 1: there is no option "refrsh"; did you mean refresh?',
    },
    {
      args: "render 80:web",
      status: 2,
      line: 'argument 2, character 4: "web" has no port; write 80:web:8080; only SRV names, which begin with _, go without',
    },
    {
      args: "check --workers=0 80:web:80",
      status: 2,
      line: 'argument 2: workers: "0" is out of range; a whole number from 1 to 1024',
    },
    { args: "--hold=1s", status: 2, line: "arguments: there is no mapping; write one, such as 80:webserver:8080" },
    { args: "rendr 80:web:80", status: 2, line: 'argument 1: there is no command "rendr"; did you mean render?' },
    {
      args: "no-such-program 80:web:80",
      status: 127,
      line: 'argument 1: "no-such-program" is neither a mapping, such as 80:webserver:8080, nor a program on the PATH',
    },
    {
      args: "80:web:443,peer_tls=on,peer_ca=/nowhere/ca.pem",
      status: 2,
      line: "web: peer_ca: could not read /nowhere/ca.pem: No such file or directory",
    },
    {
      args: "render 80:web:443,peer_tls=on,peer_ca=/etc/passwd",
      status: 2,
      line: "web: peer_ca: /etc/passwd has no certificate in PEM",
    },
    { args: "explain", status: 2, line: "arguments: there is no name; write one, such as webserver" },
    { args: "explain web api", status: 2, line: "arguments: there are 2 names; write one, such as webserver" },
    { args: "explain 'a;b'", status: 2, line: '"a;b" is no DNS name' },
    {
      args: "explain --jsn web",
      status: 2,
      line: 'argument 2: there is no option "jsn"; weir --help lists them',
    },
    {
      args: "health --ready --socket=/nowhere/weir.sock",
      status: 1,
      line: "could not connect to /nowhere/weir.sock: No such file or directory",
    },
    {
      args: "192.0.2.1:80:web:8080",
      status: 1,
      line: "could not listen on 192.0.2.1:80: Cannot assign requested address; no interface of this machine has that address",
    },
    {
      args: "28080:web:8080 --access_log=/nowhere/log",
      status: 1,
      line: "could not open the access log /nowhere/log: No such file or directory",
    },
    {
      args: "health --socket=/nowhere/weir.sock --ready",
      status: 1,
      line: "could not connect to /nowhere/weir.sock: No such file or directory",
    },
  ];
  for (const { args, status, line } of refusals) {
    it(`ends with ${status} and one line for ${args}`, () => {
      assert.same({ status, stdout: "", stderr: `weir: ${line}\n` }, weir(args));
    });
  }

  it("ends with 2 and its usage without anything to do", () => {
    const { status, stdout, stderr } = weir("");
    assert.equal(2, status);
    assert.equal("", stdout);
    assert.matches("^Usage: weir %[OPTION...%] MAPPING", stderr);
  });

  it("tells a screenful of problems at most", () => {
    const { status, stderr } = weir("render", `WEIR_SERVICES="$(yes nonsense | head -n 1000)"`);
    assert.equal(2, status);
    assert.matches("\nweir: and 980 more problems\n$", stderr);
  });

  it("explains itself in lines of 100 characters", () => {
    const { status, stdout } = weir("--help");
    assert.equal(0, status);
    for (const [line] of string.gmatch(stdout, "[^\n]*")) assert.is_true(line!.length <= 100, line);
    assert.matches("\n  %-%-refresh=TIME +The longest", stdout);
  });

  it("says its version, which is that of the package", () => {
    const [version] = string.match(contentOf("package.json"), '"version": "([^"]+)"');
    assert.same({ status: 0, stdout: `weir ${version!}\n`, stderr: "" }, weir("--version"));
  });

  it("finds its modules through a link, from anywhere", () => {
    assert.equal(0, run(`ln -s "$PWD/bin/weir" ${folder}/link && cd / && ${folder}/link --version`).status);
  });

  it("runs nginx with what it renders", () => {
    const rendered = weir("render 28080:web:8080");
    assert.same([0, ""], [rendered.status, rendered.stderr]);
    const ran = weir("28080:web:8080");
    const [args] = string.match(ran.stdout, "^%d+ ([^\n]*)\n$");
    assert.equal(0, ran.status);
    assert.equal(`-e stderr -c ${folder}/run/nginx.conf`, args);
    assert.equal(rendered.stdout, contentOf(`${folder}/run/nginx.conf`));
  });

  it("reads arguments from a file, wherever it reads any", () => {
    const path = `${folder}/weir.args`;
    run(`printf '# The shop\\n--hold=2s\\n80:web:8080,hold=1s\\n' >${path}`);
    assert.equal(weir("render 80:web:8080,hold=1s").stdout, weir(`render @${path}`).stdout);
    assert.equal("ok: 2 mappings, 2 services; nginx accepts it\n", weir(`check @${path} 82:api:80`).stdout);
    assert.matches(`^%d+ %-e stderr %-c ${folder}/run/nginx.conf\n$`, weir(`28080:api:80 @${path}`).stdout);
    const unanswered = `weir: could not connect to ${folder}/run/weir.sock: No such file or directory\n`;
    assert.same({ status: 1, stdout: "", stderr: unanswered }, weir(`health @${path} --ready`));
    assert.matches(`^weir: "a;b" is no DNS name`, weir(`explain 'a;b' @${path}`).stderr);
  });

  it("says why it cannot read a file of arguments", () => {
    const refusals: readonly { path: string; why: string }[] = [
      { path: "/nowhere/weir.args", why: "/nowhere/weir.args: No such file or directory" },
      { path: "/etc", why: "/etc: it is a folder" },
      { path: "/dev/zero", why: "/dev/zero: it is longer than 1 MiB" },
    ];
    for (const { path, why } of refusals) {
      for (const command of ["", "check ", "render ", "health ", "explain web ", "reload ", "reopen "]) {
        const refused = { status: 1, stdout: "", stderr: `weir: could not read ${why}\n` };
        assert.same(refused, weir(`${command}@${path}`));
      }
    }
    const empty = {
      status: 2,
      stdout: "",
      stderr: "weir: /dev/null: there is no argument in it; write one a line, such as 80:webserver:8080\n",
    };
    assert.same(empty, weir("@/dev/null"));
  });

  it("takes lines that the user writes from a folder that is there", () => {
    const snippets = `${folder}/snippets`;
    const lacking = `weir: could not read the snippets in ${snippets}/.: No such file or directory\n`;
    for (const command of ["", "check "]) {
      assert.same({ status: 1, stdout: "", stderr: lacking }, weir(`${command}28080:web:80 --snippets=${snippets}`));
    }
    run(`mkdir -p ${snippets}/location ${snippets}/http; touch ${snippets}/own.conf ${snippets}/README`);
    run(`printf 'proxy_set_header X-A b;' > ${snippets}/http/headers.conf`);
    run(`mkdir ${snippets}/server`);
    run(`printf 'location /own {\\n proxy_set_header X-A b;\\n}\\n' > ${snippets}/server/a.conf`);
    run(`printf '# proxy_set_header A b;\\nproxy_set_headers A b;\\n' > ${snippets}/location/a.conf`);
    const unused = `weir: ${snippets}/own.conf is not used: put it into http, server, location or stream there\n`;
    const good = { status: 0, stdout: "ok: 1 mapping, 1 service; nginx accepts it\n", stderr: unused };
    assert.same(good, weir(`check 80:web:80 --snippets=${snippets}`, `TMPDIR=${folder}`));
    run(
      `rm ${snippets}/own.conf; printf 'add_header A b;\\n{ proxy_set_header X-A b; }\\n' > ${snippets}/location/b.conf`,
    );
    const what = "proxy_set_header would take the place of all that Weir sets, such as X-Forwarded-For";
    const undoing = `weir: ${snippets}/location/b.conf, line 2: ${what}; put it into ${snippets}/http\n`;
    for (const command of ["", "check "]) {
      assert.same({ status: 2, stdout: "", stderr: undoing }, weir(`${command}28080:web:80 --snippets=${snippets}`));
    }
  });

  it("reads its mappings from the environment", () => {
    const { stdout } = weir("render", "WEIR_SERVICES=80:web:8080");
    assert.equal(weir("render 80:web:8080").stdout, stdout);
  });

  it("keeps to a folder that only it may enter", () => {
    weir("28080:web:8080");
    assert.matches("^7[01]0\n$", run(`stat -c %a ${folder}/run`).stdout);
    assert.equal(0, weir("28080:web:8080").status);
    run(`chmod 755 ${folder}/run`);
    const refused = `weir: could not use ${folder}/run, which others may enter: choose another by --socket=FOLDER/weir.sock\n`;
    assert.same({ status: 1, stdout: "", stderr: refused }, weir("28080:web:8080"));
    run(`rm -r ${folder}/run && mkdir -m 700 ${folder}/other && ln -s other ${folder}/run`);
    assert.same({ status: 1, stdout: "", stderr: refused }, weir("28080:web:8080"));
  });

  it("leaves a folder alone that is somebody else's, even the user's own", () => {
    run(`rm -rf ${folder}/run ${folder}/other && mkdir -m 700 ${folder}/run && echo mine > ${folder}/run/nginx.conf`);
    const refused = weir("28080:web:8080");
    assert.equal(1, refused.status);
    assert.matches(
      `^weir: could not use ${folder}/run, where there are files that are not Weir's: choose`,
      refused.stderr,
    );
    assert.same(["mine\n", "700\n"], [contentOf(`${folder}/run/nginx.conf`), run(`stat -c %a ${folder}/run`).stdout]);
    run(`mv ${folder}/run/nginx.conf ${folder}/run/anything`);
    assert.equal(1, weir("28080:web:8080").status);
    run(`rm ${folder}/run/anything`);
    assert.equal(0, weir("28080:web:8080").status);
  });

  it("lets nobody else read an nginx.conf, which may have a secret", () => {
    weir("28080:web:8080 --sticky_secret=abc --policy=sticky");
    assert.equal("600\n", run(`stat -c %a ${folder}/run/nginx.conf`).stdout);
  });

  it("checks without leaving anything behind", () => {
    const good = weir("check 80:web:8080 82:web:8080", `TMPDIR=${folder}`);
    assert.same({ status: 0, stdout: "ok: 2 mappings, 1 service; nginx accepts it\n", stderr: "" }, good);
    const bad = weir("check 81:web:8080", `TMPDIR=${folder}`);
    assert.same({ status: 2, stdout: "", stderr: "weir: nginx: [emerg] no port 81\n" }, bad);
    assert.equal("path\n", run(`ls ${folder}`).stdout);
  });

  it("says what is wrong with certificates, though they may come later", () => {
    const check = "check 443:web:80,tls=/nowhere/a.crt:/nowhere/a.key";
    const stderr =
      "weir: tls: could not read /nowhere/a.crt: No such file or directory; until that is mended, clients that need it are refused\n";
    const stdout = "ok: 1 mapping, 1 service; nginx accepts it\n";
    assert.same({ status: 0, stdout, stderr }, weir(check, `TMPDIR=${folder}`));
    const without = `weir: tls=... needs nginx's module http_ssl, which ${folder}/path/openresty lacks: use OpenResty or Debian's nginx\n`;
    assert.same({ status: 2, stdout: "", stderr: without }, weir(check, `TMPDIR=${folder} SSL=--without`));
  });

  const lacking: readonly { args: string; lacks: string; line: string }[] = [
    {
      args: "5432:db:5432/tcp",
      lacks: "stream {",
      line: "TCP and UDP need nginx's stream module and its Lua module, which NGINX lacks: use OpenResty, such as the image openresty/openresty",
    },
    {
      args: "443:web:443/tcp,host=a.example",
      lacks: "ssl_preread",
      line: "host=... of TCP needs nginx's module stream_ssl_preread, which NGINX lacks: use OpenResty, such as the image openresty/openresty",
    },
    {
      args: "80:web:80/tcp,peer_tls=insecure",
      lacks: "proxy_ssl on",
      line: "peer_tls of TCP needs nginx's module stream_ssl, which NGINX lacks: use OpenResty, such as the image openresty/openresty",
    },
    {
      args: "80:web:80/tcp,proxy_protocol=out_v2",
      lacks: "proxy_protocol v2",
      line: "proxy_protocol=out_v2 needs an nginx that can (OpenResty from 1.29.2 on), which NGINX cannot: use out",
    },
    {
      args: "--trusted=10.0.0.0/8 443:web:443/tcp,proxy_protocol=in",
      lacks: "set_real_ip_from 127.0.0.1;",
      line: "proxy_protocol=in of TCP needs nginx's module stream_realip, which NGINX lacks, as OpenResty's own packages do: use an OpenResty built --with-stream_realip_module, or HTTP",
    },
  ];
  for (const { args, lacks, line } of lacking) {
    it(`ends with 2 and one line where nginx cannot do ${args}`, () => {
      const [said] = string.gsub(line, "NGINX", `${folder}/path/openresty`);
      for (const command of ["", "check ", "render "]) {
        const refused = weir(command + args, `TMPDIR=${folder} LACKS='${lacks}'`);
        assert.same({ status: 2, stdout: "", stderr: `weir: ${said}\n` }, refused);
      }
      assert.equal(0, weir(`check ${args}`, `TMPDIR=${folder}`).status);
      assert.equal("path\n", run(`ls ${folder}`).stdout);
    });
  }

  it("ends with 2 and one line where nginx cannot have both HTTP and gRPC at one port", () => {
    const args = "check 80:web:8080 80:api:50051/grpc,path=/shop.Orders";
    const said = `HTTP and gRPC at one port, 80, need TLS or nginx 1.25.1 or later, which ${folder}/path/openresty is not: give one of them another port`;
    const old = `TMPDIR=${folder} VERSION=1.25.0.1`;
    assert.same({ status: 2, stdout: "", stderr: `weir: ${said}\n` }, weir(args, old));
    assert.equal(0, weir("check 80:web:8080 81:api:50051/grpc", old).status);
    assert.equal(0, weir("check 80:web:8080 127.0.0.1:80:api:50051/grpc", old).status);
    assert.equal(0, weir(args, `TMPDIR=${folder} VERSION=1.25.1.1`).status);
  });

  it("ends with 2 and one line where nginx has no HTTP/2", () => {
    const refused = weir("check 81:web:80 50051:api:50051/grpc", `TMPDIR=${folder} HTTP2=--without`);
    const said = `gRPC needs nginx's module http_v2, which ${folder}/path/openresty lacks: use OpenResty or Debian's nginx`;
    assert.same({ status: 2, stdout: "", stderr: `weir: ${said}\n` }, refused);
    assert.equal(0, weir("check 82:web:80", `TMPDIR=${folder} HTTP2=--without`).status);
  });

  it("asks whether another protocol is meant, and goes on", () => {
    const { status, stderr, stdout } = weir("check 15432:db:5432", `TMPDIR=${folder}`);
    assert.same([0, "ok: 1 mapping, 1 service; nginx accepts it\n"], [status, stdout]);
    assert.equal(
      "weir: port 15432 is balanced as HTTP, but db:5432 is usually PostgreSQL: is /tcp missing from the mapping?\n",
      stderr,
    );
  });

  it("runs another program in its place", () => {
    const { status, stdout } = weir(`sh -c 'echo "$0 $1"; exit 3' a 'b c'`);
    assert.same({ status: 3, stdout: "a b c\n" }, { status, stdout });
  });
});
