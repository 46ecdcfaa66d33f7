# Test: runs scaling with its tiny load and draws what it prints.
execute_process(COMMAND "${SCALING}" --smoke OUTPUT_FILE "${OUT}.jsonl" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${PYTHON}" "${SOURCE}/plot_scaling.py" "libbus=${OUT}.jsonl" "again=${OUT}.jsonl"
  --svg "${OUT}.svg" OUTPUT_FILE "${OUT}.md" COMMAND_ERROR_IS_FATAL ANY)
file(READ "${OUT}.svg" svg)
if(NOT svg MATCHES "<polyline" OR NOT svg MATCHES "libbus, 8 senders")
  message(FATAL_ERROR "${OUT}.svg holds no lines or no legend")
endif()
file(READ "${OUT}.md" table)
if(NOT table MATCHES "\\| 10,000 \\|")
  message(FATAL_ERROR "${OUT}.md has no row for 10,000 subscribers")
endif()
