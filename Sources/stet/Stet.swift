import ArgumentParser

@main
struct Stet: ParsableCommand {}
