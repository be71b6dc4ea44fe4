/**
 * Where the gateway is and as whom to come: what every call and every live connection needs of the client's options.
 *
 * A credential is asked for each time it is needed, so that one that is renewed is never kept past its time.
 */

/** Who calls: an API key, or a token of an identity provider. docs/security.md says which is for whom. */
export type Credential = { readonly apiKey: string } | { readonly token: string };

/** A credential, or how to come by one; nothing where somebody else (a proxy of one's own) adds it. */
export type CredentialSource = Credential | (() => Credential | Promise<Credential>) | undefined;

/** The gateway as calls see it. */
export type Connection = {
  /** Where operations go, `…/graphql`. */
  readonly endpoint: string;
  readonly fetch: typeof fetch;
  /** Asks for the credential. */
  credential(): Promise<Credential | undefined>;
};

/** Makes one from the gateway's address (`''` for the page's own) and a credential. */
export function connectionTo(options: {
  readonly url: string;
  readonly credential?: CredentialSource;
  readonly fetch?: typeof fetch | undefined;
}): Connection {
  const { url, credential, fetch: given } = options;
  return {
    endpoint: `${url.replace(/\/+$/, '')}/graphql`,
    // Called through the global each time: browsers refuse a fetch that was taken from its window.
    fetch: given ?? ((input, init) => fetch(input, init)),
    credential: async () => (typeof credential === 'function' ? await credential() : credential),
  };
}

/** The headers that show a credential. */
export function headersOf(credential: Credential | undefined): Record<string, string> {
  if (credential === undefined) return {};
  return 'apiKey' in credential
    ? { 'x-api-key': credential.apiKey }
    : { authorization: `Bearer ${credential.token}` };
}
