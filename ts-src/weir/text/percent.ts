function escape(character: string): string {
  return string.format("%%%02X", string.byte(character));
}

/** A text as a part of a URI's query: what is not unreserved is escaped (RFC 3986, 2.3). */
function percentEncoded(text: string): string {
  const [encoded] = string.gsub(text, "[^%w_.~-]", escape);
  return encoded;
}

export { percentEncoded };
