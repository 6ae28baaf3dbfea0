// Built from dashboard/ by esbuild; there is no TypeScript of it here.

declare module "weir.admin.dashboard_page" {
  export const html: string;
  export const script: string;
  export const style: string;
}
