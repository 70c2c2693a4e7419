// Not every resolver knows *.localhost. The client itself is left as it is.
const dns = require("node:dns");
const lookup = dns.lookup;
dns.lookup = (hostname, options, callback) =>
  lookup(hostname.endsWith(".localhost") ? "127.0.0.1" : hostname, options, callback);
