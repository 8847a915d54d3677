module.exports = async () => globalThis.waymarkPostgres?.stop();
