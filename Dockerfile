# The first stage compiles; the second holds only what is needed to run.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build.mjs scripts/
COPY commands commands
COPY src src
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /app/dist dist
COPY corpus corpus
COPY lexicon lexicon
# Where servers' documents are kept, unless DATABASE_URL says otherwise.
RUN mkdir data && chown node data
VOLUME /app/data
USER node
# As npm start does.
CMD ["node", "--heap-growing-percent=50", "dist/src/cli/main.js"]
