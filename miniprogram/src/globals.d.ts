/** Where the server is; written in by the build. */
declare const API_BASE: string
