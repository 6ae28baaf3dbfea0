const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * A value as one parameter of a directive, whatever is in it. Variables are expanded where the directive expands them: nginx
 * has no way to write a dollar.
 */
function quote(value: string): string {
  const [bare] = string.match(value, "^[%w/.:*_@][%w/.:*_@-]*$");
  if (bare !== undefined) return bare;
  const [inner] = string.gsub(value, '[\\"\n\r\t]', escapes);
  return `"${inner}"`;
}

export { quote };
