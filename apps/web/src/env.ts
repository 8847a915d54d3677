/** The only place that reads the bundler's environment; jest maps it away, because CommonJS cannot parse it. */
export const isDevelopment: boolean = import.meta.env.DEV;
