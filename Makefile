# Everything that a contributor types. `make` builds the program and the sample site; `make test`
# runs all tests. Both install the Debian packages that they need and that are missing.

SHELL := /bin/bash
.DEFAULT_GOAL := site
.PHONY: site build build-serve install uninstall test test-swift race test-acceptance test-faults test-faults-swift lint format docs bench bench-preview bench-pages bench-guard measure serve \
  clean packages

VENV := .venv
PYTHON := $(VENV)/bin/python

BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libmd-dev libxxhash-dev libmimalloc-dev libcurl4-openssl-dev \
  ca-certificates pkg-config
TEST_PACKAGES := chromium cmark-gfm default-jre-headless libvips-tools poppler-utils openssl python3-venv strace valgrind \
  faketime mandoc zsh fish

RELEASE := .build/release/bedside

# Where 'make install' puts what; a package is built with DESTDIR in front of it.
PREFIX := /usr/local
DESTDIR :=
BIN := $(DESTDIR)$(PREFIX)/bin
SHARE := $(DESTDIR)$(PREFIX)/share
MANUAL := $(SHARE)/man/man1/bedside.1
BASH_COMPLETION := $(SHARE)/bash-completion/completions/bedside
ZSH_COMPLETION := $(SHARE)/zsh/site-functions/_bedside
FISH_COMPLETION := $(SHARE)/fish/vendor_completions.d/bedside.fish
# The preview is a program of its own.
PROGRAMS = $(RELEASE) $(RELEASE)-serve

# Thousands of publications end with a syncfs each, which on a disk waits for all that others write.
MEMORY := $(addprefix TMPDIR=,$(wildcard /dev/shm))

# The acceptance tests that have a long form.
FAULTS := test_incremental or test_cache or test_publishing or test_serve_edits

site: build ## Build the program and the sample site
	@$(RELEASE) build
	@echo "The site is in public/. See it with 'make serve'."

build: packages ## Build the program
	swift build -c release --static-swift-stdlib --product bedside

build-serve: packages ## Build the server of 'bedside serve', with the HTTP stack
	swift build -c release --static-swift-stdlib --product bedside-serve

install: build build-serve ## Install the programs, the manual page and completions for shells in PREFIX
	@.ci/install-packages python3
	install -d "$(BIN)" $(foreach file,MANUAL BASH_COMPLETION ZSH_COMPLETION FISH_COMPLETION,"$$(dirname "$($(file))")")
	install -m 755 $(PROGRAMS) "$(BIN)"
	python3 .ci/write-manual.py $(RELEASE) > "$(MANUAL)"
	$(RELEASE) --generate-completion-script bash > "$(BASH_COMPLETION)"
	$(RELEASE) --generate-completion-script zsh > "$(ZSH_COMPLETION)"
	$(RELEASE) --generate-completion-script fish > "$(FISH_COMPLETION)"

uninstall: ## Remove what 'make install' has put into PREFIX
	rm -f "$(BIN)/bedside" "$(BIN)/bedside-serve" "$(MANUAL)" \
	  "$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)"

packages:
	@.ci/install-packages $(BUILD_PACKAGES)

test: test-swift race test-acceptance ## Run all tests

test-swift: packages
	@.ci/install-packages $(TEST_PACKAGES)
	swift build --build-tests
	$(MEMORY) swift test --skip-build

race: packages ## Render on several threads under helgrind
	@.ci/install-packages valgrind
	swift build --product MarkdownRace
	valgrind --quiet --tool=helgrind --error-exitcode=9 \
	  --suppressions=Tests/MarkdownRace/helgrind.supp .build/debug/MarkdownRace 60

test-faults-swift: packages ## Stop and disturb each system call of a publication
	$(MEMORY) BEDSIDE_FAULTS=1 swift test --filter 'FileSystemTests.(CrashTests|InjectedErrorTests|StagingAreaTests)'

test-acceptance: build build-serve $(VENV)/ready
	$(PYTHON) -B -m pytest -q --numprocesses auto --dist loadfile Tests/Acceptance

test-faults: test-faults-swift build $(VENV)/ready ## Try thousands of edits and damages, with a process for each core
	@for share in 1/2 2/2; do $(PYTHON) -B -m pytest -q Tests/Acceptance --long --share $$share -k "$(FAULTS)" & pids+=($$!); done; \
	  for pid in "$${pids[@]}"; do wait $$pid || failed=1; done; exit $${failed:-0}

$(VENV)/ready: Tests/Acceptance/requirements.txt
	@.ci/install-packages $(TEST_PACKAGES)
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

lint: packages $(VENV)/ready ## Check style, dependencies and workflows
	.ci/lint

format: ## Format all Swift files
	swift format --in-place --recursive --parallel Sources Tests Benchmarks Package.swift

docs: packages ## Write the reference documents anew from the program's own tables
	UPDATE_SNAPSHOTS=1 swift test --filter DocumentTests

bench: build measure $(VENV)/ready ## Time builds beside the floor and Hugo, and write docs/performance.md
	$(PYTHON) -B Benchmarks/run

bench-preview: build-serve $(VENV)/ready ## Time saves until they are served and shown, beside Hugo's server
	$(PYTHON) -B Benchmarks/preview --browser

bench-pages: build $(VENV)/ready ## Weigh pages, time them on a slow telephone, and write docs/pages.md
	$(PYTHON) -B Benchmarks/pages

bench-guard: measure ## Count the instructions that one article costs; more than before fails
	@.ci/install-packages valgrind
	python3 -B Benchmarks/guard

measure: packages
	swift build -c release --static-swift-stdlib --product bedside-measure

serve: build build-serve ## Show the site while it is being written
	@$(RELEASE) serve

clean: ## Remove what was built
	rm -rf .build .venv .bedside
	find public -mindepth 1 ! -name .gitignore -delete
