import Foundation
import Specimens
import Testing

@testable import Archive

/// Lets every single system call that writes fail, and looks whether what is said then is true.
@Suite struct FailureTrial {
  private let trial: Trial
  private let name = ArticleName(site: "example.org", slug: "toll")

  init() throws {
    trial = try Trial()
  }

  /// A library that stands before the C library: the call number FAIL_AT fails, and with FAIL_ON all
  /// after it too; FAIL_COUNT is a file for how many there were.
  private static let shim = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <fcntl.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <sys/types.h>
    static long calls;
    static int fails(void) {
      const char *at = getenv("FAIL_AT");
      long call = ++calls, first = at ? atol(at) : 0;
      if (!first || call < first || (call > first && !getenv("FAIL_ON"))) return 0;
      errno = atoi(getenv("FAIL_ERRNO"));
      return 1;
    }
    __attribute__((destructor)) static void tell(void) {
      const char *path = getenv("FAIL_COUNT");
      FILE *file = path ? fopen(path, "w") : NULL;
      long count = calls;
      if (file) { fprintf(file, "%ld", count); fclose(file); }
    }
    #define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))
    ssize_t write(int fd, const void *b, size_t n) {
      if (fd > 2 && fails()) return -1;
      return NEXT(ssize_t (*)(int, const void *, size_t), "write")(fd, b, n);
    }
    ssize_t pwrite(int fd, const void *b, size_t n, off_t o) {
      if (fails()) return -1;
      return NEXT(ssize_t (*)(int, const void *, size_t, off_t), "pwrite")(fd, b, n, o);
    }
    ssize_t pwrite64(int fd, const void *b, size_t n, off_t o) {
      if (fails()) return -1;
      return NEXT(ssize_t (*)(int, const void *, size_t, off_t), "pwrite64")(fd, b, n, o);
    }
    int rename(const char *a, const char *b) {
      return fails() ? -1 : NEXT(int (*)(const char *, const char *), "rename")(a, b);
    }
    int link(const char *a, const char *b) {
      return fails() ? -1 : NEXT(int (*)(const char *, const char *), "link")(a, b);
    }
    int fsync(int fd) { return fails() ? -1 : NEXT(int (*)(int), "fsync")(fd); }
    int fdatasync(int fd) { return fails() ? -1 : NEXT(int (*)(int), "fdatasync")(fd); }
    int close(int fd) {
      int isWritten = fd > 2 && (fcntl(fd, F_GETFL) & O_ACCMODE) != O_RDONLY;
      int code = NEXT(int (*)(int), "close")(fd);
      return isWritten && fails() ? -1 : code;
    }
    """

  private func buildShim() throws -> String {
    let source = trial.folder + "/shim.c"
    let library = trial.folder + "/shim.so"
    try Data(Self.shim.utf8).write(to: URL(fileURLWithPath: source))
    let outcome = try trial.start(
      "/usr/bin/cc", ["-shared", "-fPIC", "-o", library, source, "-ldl"]
    ).finish()
    try #require(outcome.isDone, "\(outcome)")
    return library
  }

  @Test(arguments: [false, true])
  func `whatever call fails, what is said is true and the archive is sound`(isInserted: Bool) throws
  {
    let library = try buildShim()
    let first = try trial.source("One.", name: "one")
    let second = try trial.source("Two.", name: "two")
    let third = try trial.source("Three.", name: "three")
    let time = isInserted ? "2025-11-07T07:00:00Z" : "2025-11-09T07:00:00Z"
    _ = try trial.stet("record", first, "--as", "\(name)", "--observed", "2025-11-08T07:00:00Z")
    let origin = trial.folder + "/origin.git"
    try FileManager.default.moveItem(atPath: trial.path, toPath: origin)

    func run(_ environment: [String: String]) throws -> Program.Outcome {
      try? FileManager.default.removeItem(atPath: trial.path)
      try FileManager.default.copyItem(atPath: origin, toPath: trial.path)
      return try trial.stet(
        "record", second, "--as", "\(name)", "--observed", time,
        environment: environment.merging(["LD_PRELOAD": library]) { $1 })
    }
    let countFile = trial.folder + "/count"
    try #require(try run(["FAIL_COUNT": countFile]).isDone)
    let count = try #require(Int(String(contentsOfFile: countFile, encoding: .utf8)))
    #expect(count > 20)
    var failures = 0
    for call in stride(from: 1, through: count, by: isInserted ? Trial.scale(4, long: 1) : 1) {
      let ways = [(EIO, false), (ENOSPC, true), (EIO, true), (ENOSPC, false)]
      for (code, goesOn) in Trial.isLong ? ways : [ways[call % 2]] {
        var environment = ["FAIL_AT": "\(call)", "FAIL_ERRNO": "\(code)"]
        if goesOn { environment["FAIL_ON"] = "1" }
        let outcome = try run(environment)
        let isIn = try trial.texts(of: name).contains("Two.")
        let comment: Comment = "call \(call) of \(count), \(environment): \(outcome)"
        #expect(!outcome.isKilled, comment)
        if outcome.exitCode == 0 {
          #expect(isIn, comment)
        } else {
          failures += 1
          #expect(outcome.exitCode == 2 && outcome.errors.hasPrefix("stet: "), comment)
          #expect(isIn == outcome.errors.contains("it is in the archive"), comment)
        }
        #expect(try trial.faults() == [], comment)
        let next = try trial.stet("record", third, "--as", "\(name)")
        #expect(next.isDone, "\(comment): \(next)")
        #expect(try trial.leftLocks() == [], comment)
      }
    }
    #expect(failures > 3)
  }
}
