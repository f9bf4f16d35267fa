UPDATE task SET text_key = LOWER(SUBSTR(text, 1, 60))
