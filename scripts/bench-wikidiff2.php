<?php
// Prints the shortest time, in ms, that wikidiff2 takes for each pair of texts that stet-bench wrote.
foreach (array_slice($argv, 2) as $name) {
    $before = file_get_contents("$argv[1]/$name.before");
    $after = file_get_contents("$argv[1]/$name.after");
    $times = [];
    for ($run = 0; $run < 15; $run++) {
        $start = hrtime(true);
        wikidiff2_do_diff($before, $after, 2);
        $times[] = (hrtime(true) - $start) / 1e6;
    }
    printf("%s\t%.2f\n", $name, min($times));
}
