/** What is fetched, if it has changed since. */
export interface PageRequest {
  /** As somebody typed it. */
  readonly url: string
  /** Of the version that is there. */
  readonly etag?: string
  readonly lastModified?: string
}

export type FetchedPage =
  | { readonly kind: 'not-modified' }
  | {
      readonly kind: 'page'
      /** Where it was found in the end. */
      readonly url: string
      readonly bytes: Uint8Array
      readonly contentType: string
      readonly etag?: string
      readonly lastModified?: string
    }

/** Why an address gives nothing; sizes in MB of 2^20 bytes, times in seconds. */
export type FetchProblem =
  /** Also one with a password or an unusual port in it. */
  | { readonly kind: 'no-address' }
  | { readonly kind: 'not-http' }
  /** Inside of this machine or of its network. */
  | { readonly kind: 'private-address' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-many-redirects'; readonly most: number }
  | { readonly kind: 'too-slow'; readonly most: number }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'wrong-type'; readonly type: string }

/** Fetches what others have put on the web. */
export interface PageFetcher {
  /** @throws FetchError */
  fetch(request: PageRequest): Promise<FetchedPage>
  close(): Promise<void>
}

/** Fetches files that the platform keeps for its people. */
export interface AttachmentFetcher {
  /**
   * @param size in bytes, as the platform says
   * @throws FetchError
   */
  fetchAttachment(url: string, size: number): Promise<Uint8Array>
}
