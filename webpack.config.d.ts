/** What tests use of the build's configuration. */
export const LOCAL_ADDRESS: string;
export function publicManifest(text: string, address: string): string;
export function contentSecurityPolicy(officeJs: string, serving: boolean): string;
